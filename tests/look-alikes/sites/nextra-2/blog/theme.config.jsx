export default { footer: <small>Sam Okafor writes about testing.</small>, readMore: 'Read on', darkMode: true };
