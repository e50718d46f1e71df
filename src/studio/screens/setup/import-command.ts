/** What a shell takes as it is (POSIX.1-2024, XCU §2.2: everything else may mean something to it). */
const PLAIN = /^[\w@%+=:,./-]+$/;

/** A word for a shell, as it is where that is safe, else between quotes; a quote of its own stands outside of them. */
const shellWord = (text: string): string => (PLAIN.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`);

/** What is typed on the server to move a WordPress site into the data that it runs with. */
export const importCommand = (dataFolder: string): string =>
  `bin/warraq import wordpress export.xml --data ${shellWord(dataFolder)} --media uploads`;
