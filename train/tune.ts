export const tune=(..._a)=>{};
