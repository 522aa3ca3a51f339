/**
 * Sentences with gaps: `{one}` and `{many}` name the chapter's subject, `{part}` something it is made of,
 * `{person}`, `{when}` and `{count}` are drawn from the lists below. A capital, as in `{Many}`, capitalises.
 */
export interface Theme {
  title: string;
  subtitles: string[];
  sentences: string[];
}

export const themes = {
  purpose: {
    title: 'What {Many} Are For',
    subtitles: [
      'The Question Behind the {One}',
      'Who Reads It',
      'A Promise in Writing',
      'The Cost of Going Without',
      'What It Replaces',
      'Two Kinds of {Many}',
      'The Smallest Useful {One}',
    ],
    sentences: [
      'Before we add a {one}, we ask who is going to be glad of it, and on which day.',
      'A {one} answers a question that somebody will ask later, and so it pays to guess the question first.',
      '{Many} are not there to prove that we were careful; they are there to make the next person’s hour shorter.',
      'If two {many} serve the same purpose, one of them is going to be wrong, and nobody will know which.',
      'The value of a {one} lies less in what it holds than in how soon you can tell that it holds what you need.',
      'We once listed every {one} we had and wrote its purpose beside it; a third of the lines stayed empty.',
      'A good {one} can be explained to someone from another team while the kettle boils.',
      'What makes a {one} trustworthy is that it has been right on days when being wrong would have been easier.',
      'Purpose shows in what is left out: a {part} that nobody would miss does not belong.',
      'There are {many} for people and {many} for programs, and mixing the two pleases neither.',
      'It helps to think of the {part} as the part that gets read and of all the others as the part that gets skipped.',
      'Nobody opens a {one} out of curiosity, so we write for someone who wants to close it again.',
      'A {one} that tries to serve everybody ends up with one {part} too many for each of them.',
      'We keep the purpose of each {one} in a single sentence at its beginning, and we change the sentence first.',
    ],
  },
  beginning: {
    title: 'Starting Out with {Many}',
    subtitles: [
      'The First {One}',
      'Before You Write Anything',
      'Borrowing from Others',
      'A Week of Practice',
      'One {Part} at a Time',
      'What to Leave for Later',
      'When Nobody Is Watching',
      'Asking for Help',
    ],
    sentences: [
      'Start with one {one}, in the place that hurts the most, and live with it for a month.',
      'The first {one} should be so plain that you are a little embarrassed to show it.',
      'Do not write a rule before you have met three {many} that would have needed it.',
      'We begin by writing the {part} by hand, because a tool would hide the very thing we want to learn.',
      'A beginner’s question about a {part} is worth more than an expert’s opinion, for the expert has stopped seeing it.',
      'Copy a {one} that works, change one thing, and see whether it still does.',
      'The temptation is to design all the {many} at once; resist it, since the third always changes the first.',
      'Put the {one} where people already look, even if another place would be tidier.',
      'When you are not sure what a {part} should say, say it aloud to {person} and write down what you said.',
      'It is easier to add a {part} than to remove one, so we begin with fewer than we think we need.',
      'Give yourself a fixed time, an hour perhaps, and stop when it is over even if the {one} is not finished.',
      'A template is a fine servant for the tenth {one} and a poor teacher for the first.',
      'Tell people that the {one} is new; they forgive more, and they report more.',
      'The best moment to begin is right after something went wrong, while everybody still remembers the {part} that was missing.',
    ],
  },
  trouble: {
    title: 'Where {Many} Go Wrong',
    subtitles: [
      'Too Much of Everything',
      'The {One} Nobody Trusted',
      'Silence at the Wrong Moment',
      'An Exception Becomes the Rule',
      'When the {Part} Lies',
      'Slow Decay',
      'The Clever {One}',
      'Two Owners',
    ],
    sentences: [
      'Most {many} do not fail all at once; they become a little less true each week.',
      'The worst {one} is the one that looks right, because nobody checks it.',
      'A {part} that is wrong one time in a hundred teaches people to ignore the other ninety-nine.',
      'Once an exception has been made for a {part}, the next one needs no argument at all.',
      'We have seen {many} grow until finding something in them took longer than working it out again.',
      'When a {one} has two owners, each of them is sure that the other has looked at it.',
      'Cleverness in a {one} is a loan: whoever comes next pays it back, with interest, at night.',
      'The trouble began with a {part} that meant one thing in the morning and another in the evening.',
      'It is rarely the large {many} that surprise us; it is the small one that everything turned out to depend on.',
      'A {one} without a date is a rumour.',
      'People stop reading after the second {part} that does not concern them, and the third was the one that mattered.',
      'Somebody turned a warning off because it was loud, and the {part} it had warned about stayed broken until spring.',
      'If fixing a {one} takes permission, it will not be fixed by the person who noticed.',
      'We blamed the tool for a month before we admitted that the {one} said exactly what we had told it to say.',
    ],
  },
  upkeep: {
    title: 'Keeping {Many} Honest',
    subtitles: [
      'A Quarter of an Hour a Week',
      'Counting What Matters',
      'Throwing a {One} Away',
      'The Second Reader',
      'Testing the {Part}',
      'Handing It Over',
      'Small Repairs',
      'What We Stopped Doing',
    ],
    sentences: [
      'A {one} needs somebody who minds when it is wrong; a name beside it is enough.',
      'We look at every {one} twice a year and ask whether we would write it again today.',
      'Deleting a {one} is upkeep, too, and it is the kind that is never done by accident.',
      'The surest test is to let someone use the {one} who has never seen it, and to keep quiet while they do.',
      'Small repairs are made on the spot, without a ticket, by whoever sees the broken {part}.',
      'What is counted gets better, so be careful to count the {part} that matters and not the one that is easy to count.',
      'A {one} that has not been touched for a year is either perfect or forgotten, and it costs a minute to find out.',
      'We write the reason beside each {part}, because the reason is what tells you when it no longer applies.',
      'When somebody leaves the team, they walk through their {many} with the person who stays.',
      'An old {one} should be easy to tell from a current one, at a glance and without opening it.',
      'We practise on an ordinary afternoon what we would otherwise do for the first time in an emergency.',
      'If keeping a {one} up to date is a chore, the {one} is too long.',
      'Every change to a {part} is read by a second person, and the second person may ask only one question: who will notice?',
      'Honesty has a cheap form: write “we do not know” where the {part} would otherwise be a guess.',
    ],
  },
} satisfies Record<string, Theme>;

export const anecdotes = [
  '{When}, {person} found {count} {many} that had been wrong in the same way, and all of them had been copied from one.',
  '{When}, we removed {count} of them in an afternoon, and the only complaint came from a script.',
  '{Person} keeps a list of every {part} that has ever misled us; it has {count} entries, and new colleagues read it with delight.',
  'We measured it {when}: of {count} people who opened the {one}, four read beyond the first {part}.',
  '{When}, {person} needed {count} minutes to find the right {part}, and afterwards moved it to the top.',
  'It took {person} one question to see what {count} of us had overlooked: the {part} was about last year’s system.',
  '{Person} put it best {when}: a {one} is finished when it no longer needs its author.',
  'Of the {count} incidents that we wrote up {when}, half began with a {part} that somebody had meant to correct.',
  '{When}, we tried the opposite for a while and went back after {count} days, wiser and slightly ashamed.',
  '{Person} once rewrote a {one} from memory and got everything right but the {part}, which tells you what people remember.',
  'A neighbouring team has {count} {many} and one person who understands them; they asked us {when} how to get to fewer.',
  '{When}, {person} read one aloud in a meeting of {count}, and we heard at once what was wrong with it.',
];

export const closers = [
  'None of this is difficult; it only has to be somebody’s job.',
  'If you change one habit, let it be this one.',
  'The rest is a matter of taste, and taste can wait.',
  'We are still not sure that we have it right, but we argue about it less.',
  'It sounds like a small thing, and it is, and there are many of them.',
  'You will know that it works when people stop mentioning it.',
  'That is all there is to it, most of the time.',
  'Write it down before you forget why it seemed obvious.',
  'It is slower for a week and quicker ever after.',
  'When in doubt, choose what is easier to undo.',
  'No tool will decide this for you, although several offer to.',
  'A rule that has to be explained twice should be changed once.',
];

export const people = ['Ines', 'Tomás', 'Priya', 'Joana', 'Zhixia', 'Harlan', 'a new colleague', 'the night shift', 'somebody from support'];

export const times = ['last spring', 'two years ago', 'in our first month', 'during the long outage', 'one quiet Friday', 'before the move', 'in March', 'at the end of last year'];

export const counts = ['seven', 'nine', 'eleven', 'fourteen', 'seventeen', 'twenty-three', 'thirty', 'forty-one'];
