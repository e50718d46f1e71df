import type { HealthScreenWords } from '../../studio/screens/health/words.ts';

/** What stands around the parts of the system on the screen of its health. */
export const health: HealthScreenWords = {
  inNeed: (count) =>
    count === 0 ? 'All is well' : count === 1 ? 'One thing needs a look' : `${count} things need a look`,
  measured: (time) => `Measured ${time}`,
  measureNow: 'Measure now',
  notMeasured: (time) => `No answer from the server. What is shown was measured ${time}; it goes on by itself.`,
  changed: (time) => `The state of the system changed at ${time}; what is shown is from before.`,
  showNow: 'Show it as it is now',
  since: (moment) => `Since ${moment}`,
  copy: 'Copy a report for the engineer',
  copied: 'The report was copied as text, to be pasted anywhere.',
  waitingMail: 'Waiting mail',
  mailServer: 'Set the server for mail',
  tryAgain: 'Try to make them again',
  triedAgain: (pictures) =>
    pictures === 0
      ? 'No picture failed by now.'
      : pictures === 1
        ? 'One picture waits again and is made in turn.'
        : `${pictures} pictures wait again and are made in turn.`,
  forEngineer: 'For the engineer: the same, on the server itself',
  ways: {
    'warraq doctor': 'in the terminal, whether the server runs or not.',
    '/health': 'for monitors and balancers.',
    '/metrics': 'for Prometheus.',
  },
};
