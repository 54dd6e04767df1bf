import type { Act, ActType } from '../../model/statement.ts';
import type { Said } from '../said.ts';

export const eventOf = (_said: Said, _type: ActType): Pick<Act, 'plover' | 'mode' | 'cameo' | 'quad'> => ({
  plover: null, mode: null, cameo: null, quad: null,
});
