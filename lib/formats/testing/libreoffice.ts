/**
 * LibreOffice as a second opinion on our documents, where it is installed: it opens a file, accepts or
 * rejects every tracked change by its own code, and says what text is left. Each run has a profile of
 * its own, which is removed afterwards.
 */

import { execFileSync } from 'node:child_process';
import {
  accessSync,
  constants,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Path of `soffice`, undefined where it is not installed. */
export function findOffice(): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((directory) => join(directory, 'soffice'))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

const MODULE = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Settle(source As String, command As String, target As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  If command &lt;&gt; "" Then
    dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
    Dim none()
    dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, none())
  End If
  Dim filter(1) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName" : filter(0).Value = "Text (encoded)"
  filter(1).Name = "FilterOptions" : filter(1).Value = "UTF8,LF"
  document.storeToURL(target, filter())
  document.close(True)
End Sub
</script:module>`;

const LIBRARY = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/></library:library>`;

const COMMANDS = {
  accept: '.uno:AcceptAllTrackedChanges',
  reject: '.uno:RejectAllTrackedChanges',
  open: '',
} as const;

/** The lines of a document's text once LibreOffice has opened it and settled its changes. */
export function officeText(bytes: Uint8Array, command: keyof typeof COMMANDS): string[] {
  const office = findOffice();
  if (office === undefined) throw new Error('LibreOffice is not installed: no soffice in PATH');
  const directory = mkdtempSync(join(tmpdir(), 'concordat-office-'));
  const profile = join(directory, 'profile');
  const options = [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    '--headless',
    '--norestore',
  ];
  const start = (...more: string[]) =>
    execFileSync(office, [...options, ...more], { timeout: 100_000, stdio: 'ignore' });
  try {
    // A new profile is filled on the first start, over whatever stands in it.
    start('--terminate_after_init');
    const library = join(profile, 'user', 'basic', 'Standard');
    mkdirSync(library, { recursive: true });
    writeFileSync(join(library, 'script.xlb'), LIBRARY);
    writeFileSync(join(library, 'Module1.xba'), MODULE);
    const [source, target] = [join(directory, 'in.docx'), join(directory, 'out.txt')];
    writeFileSync(source, bytes);
    const words = [pathToFileURL(source).href, COMMANDS[command], pathToFileURL(target).href];
    start(`macro:///Standard.Module1.Settle(${words.map((word) => `"${word}"`).join(',')})`);
    return readFileSync(target, 'utf8')
      .replace(/^\ufeff/, '')
      .split('\n');
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
