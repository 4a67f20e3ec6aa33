/** UUIDs (RFC 9562) as ids travel in addresses: checked before they reach the database. */

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** True for the textual form of a UUID of any version. */
export function isUuid(value: string): boolean {
  return UUID.test(value);
}
