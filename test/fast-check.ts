import fc from 'fast-check';

// One seed, so that what passes here passes everywhere; with ONRECORD_FUZZ in the environment, another one each time.
if (process.env.ONRECORD_FUZZ === undefined) fc.configureGlobal({ seed: 20310912 });

export { fc };
