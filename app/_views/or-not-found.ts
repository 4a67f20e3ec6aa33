import { notFound } from 'next/navigation';
import { AppError } from '@/lib/errors';

/** The value of a service's promise; a `not-found` or malformed address becomes the 404 page. */
export async function orNotFound<T>(value: Promise<T>): Promise<T> {
  try {
    return await value;
  } catch (error) {
    if (error instanceof AppError && ['not-found', 'invalid-input'].includes(error.code)) {
      notFound();
    }
    throw error;
  }
}
