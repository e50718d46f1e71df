import type { StudioWords } from '../../studio/words.ts';

const role = (name: string) => ({ masculine: name, feminine: name });

/** The roles, which English names alike for everybody. */
export const ROLES: StudioWords['roles'] = {
  reporter: role('Reporter'),
  editor: role('Editor'),
  moderator: role('Moderator'),
  curator: role('Front page curator'),
  file_editor: role('File editor'),
  administrator: role('Administrator'),
};
