/** The words of the home page: the app renders them, and the truth is taken from here too. */
export const home = {
  title: 'Kestrel, a small queue that does not lose work',
  description: 'Kestrel is a durable job queue in a single binary. Read the docs, or what we learned building it.',
  sections: [
    { title: 'Durable by default', text: 'A job is acknowledged only after it has reached two disks. There is no faster mode to switch on by mistake.' },
    { title: 'One binary', text: 'The broker, the console and the command line are the same file, so an upgrade is a copy.' },
    { title: 'Plain to debug', text: 'Every queue is a directory of append-only segments that you can read with the tools you already have.' },
  ],
};

export const siteName = 'Kestrel';
export const blogTitle = 'Kestrel Blog';
export const blogDescription = 'Notes on queues, storage and the people who run them.';
