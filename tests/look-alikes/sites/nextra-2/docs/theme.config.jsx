export default {
  logo: <strong>Kettle</strong>,
  project: { link: 'https://git.example/kettle' },
  docsRepositoryBase: 'https://git.example/kettle/blob/main',
  footer: { text: 'The Kettle team' },
  useNextSeoProps: () => ({ titleTemplate: '%s – Kettle' }),
};
