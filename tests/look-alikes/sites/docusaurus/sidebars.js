export default { docs: ['install', 'settings', 'rules'] };
