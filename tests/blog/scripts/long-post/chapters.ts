export interface Chapter {
  one: string;
  many: string;
  /** Things that such a thing is made of, in the singular. */
  parts: [string, string, string];
  intro: string;
}

export const chapters: Chapter[] = [
  {
    one: 'log',
    many: 'logs',
    parts: ['line', 'timestamp', 'level'],
    intro:
      'Logs are letters to a stranger who is in a hurry. The stranger is usually you, at an hour when you would rather be asleep, and the hurry is real. We write ours for that person and for nobody else.',
  },
  {
    one: 'backup',
    many: 'backups',
    parts: ['snapshot', 'restore', 'schedule'],
    intro:
      'Nobody has ever needed a backup. What people need is a restore, and the two are as different as an umbrella and a dry coat. This chapter is about the coat.',
  },
  {
    one: 'name',
    many: 'names',
    parts: ['word', 'prefix', 'suffix'],
    intro:
      'Names are the part of a program that everybody reads. A wrong name costs a little every day, and nobody ever sees the sum. We have learned to change them early, while the change is still cheap.',
  },
  {
    one: 'review',
    many: 'reviews',
    parts: ['comment', 'question', 'verdict'],
    intro:
      'A review is a conversation that happens to be about code. It goes wrong in the ways that conversations go wrong: somebody talks too much, somebody does not listen, or everybody is too polite.',
  },
  {
    one: 'release',
    many: 'releases',
    parts: ['version', 'changelog', 'rollback'],
    intro:
      'We release on most days, and on the best days nobody notices. It took us four years to make releases boring. Here is what we took away, and the little that we added.',
  },
  {
    one: 'queue',
    many: 'queues',
    parts: ['message', 'consumer', 'retry'],
    intro:
      'A queue lets one part of a system forget about another. That is a gift and a danger. What nobody thinks about grows quietly, and one morning it is the only thing that anybody thinks about.',
  },
  {
    one: 'cache',
    many: 'caches',
    parts: ['value', 'lifetime', 'key'],
    intro:
      'A cache is a bet that yesterday’s answer is good enough for today. Most of the time it is. This chapter is about knowing when you are betting, and with whose money.',
  },
  {
    one: 'permission',
    many: 'permissions',
    parts: ['role', 'grant', 'scope'],
    intro:
      'Permissions say who may do what, and they are read most carefully on the day when somebody did what they should not have. We would like them to make sense on all the other days, too.',
  },
  {
    one: 'runbook',
    many: 'runbooks',
    parts: ['step', 'command', 'warning'],
    intro:
      'A runbook is a program that a tired person executes. It has no compiler and no tests, and it runs in production the first time. That is reason enough to write it with care.',
  },
  {
    one: 'migration',
    many: 'migrations',
    parts: ['column', 'batch', 'deadline'],
    intro:
      'A migration is a journey on which the house comes along. People live in it all the while, and they would like to have warm water. We have moved ours eleven times, and twice without waking anybody.',
  },
];
