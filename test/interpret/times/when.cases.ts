/** A text, the date of its report, and for each statement with a time, words of its content and the time at which that is due or will happen. */
export type WhenCase = readonly [
  text: string,
  published: string | null,
  expected: readonly (readonly [string, string])[],
];

/** A Wednesday. */
const DAY = '2031-09-24';

export const DUE: readonly WhenCase[] = [
  // The time of the content, not of the telling.
  ['Marsk said on Monday that the strait would open on Friday.', DAY, [['would open', '2031-09-26']]],
  ['Marsk said Monday that the strait would open next week.', DAY, [['would open', '2031-09-29/2031-10-05']]],
  ['“We will open the strait by 2040,” Marsk said on Tuesday.', DAY, [['open the strait', '2040']]],
  ['Marsk promised to free the crew by the end of the month.', DAY, [['free the crew', '2031-09-30']]],
  ['Dorane vowed on Sunday to withdraw its ships within 100 days.', DAY, [['withdraw', '2032-01-02']]],
  ['Torl confirmed that the envoy will travel to Lirren this week.', DAY, [['travel', '2031-09-22/2031-09-28']]],
  ['Torl announced the introduction of a new service beginning next year.', DAY, [['introduction', '2032']]],
  ['The minister demanded that the searches stop by 10 October.', DAY, [['searches stop', '2031-10-10']]],
  ['Torl warned that the fleet would sail on Saturday if the searches went on.', DAY, [['fleet', '2031-09-27']]],
  ['Unless the searches stop by next Friday, the fleet will sail, Torl warned.', DAY, [['fleet', '2031-10-03']]],
  ['Torl plans to meet Marsk in May or early June.', '2031-03-20', [['meet', '2031-05/2031-06']]],
  ['The agency said the country would freeze its tests on April 21.', '2031-04-20', [['freeze', '2031-04-21']]],
  ['The agency said the country would freeze its tests on April 21.', '2031-04-22', [['freeze', '2031-04-21']]],
  ['Torl said the truce, which was signed in May, will end in November.', DAY, [['truce', '2031-11']]],
  ['Marsk expects the commission to report in November.', DAY, [['report', '2031-11']]],
  ['The company promised to repay the loan, starting in January.', DAY, [['repay', '2032-01']]],
  // What is quoted is counted from the day it was said.
  ['“We will sign the accord tomorrow,” Marsk told reporters on Monday.', DAY, [['sign the accord', '2031-09-23']]],
  ['In 2016 Dorane promised to reopen the station within a year.', DAY, [['reopen', '2017']]],
  // Stages of a plan.
  [
    'Marsk announced plans for a reserve of 1,200 volunteers in 2032, with ambitions to reach 6,500 by 2035.',
    DAY,
    [['plans', '2032/2035']],
  ],
  [
    'Torl announced that a new service will begin next year. He unveiled plans for 3,000 places in its first year, with an ambition to offer 12,000 by 2036.',
    DAY,
    [
      ['new service', '2032'],
      ['plans', '2032/2036'],
    ],
  ],
  // The day of an event.
  [
    'The two leaders will meet in Corvale next Friday. “The summit will be short,” Torl said.',
    DAY,
    [['summit', '2031-10-03']],
  ],
  [
    'The two leaders will hold a summit on 3 October. They agreed to open the hotline before their summit meeting.',
    DAY,
    [['hotline', '2031-10-03']],
  ],
  // Pledges of another time.
  ['In 1997 the kingdom pledged to respect the border.', DAY, [['respect', '1997']]],
  ['Dorane broke the 1997 accord, in which it pledged to respect the border.', DAY, [['respect', '1997']]],
];

export const NOT_DUE: readonly WhenCase[] = [
  ['Marsk said on Monday that the strait was open.', DAY, []],
  ['Marsk said that the strait opened on Friday.', DAY, []],
  ['Torl said that 40 people had died since July.', DAY, []],
  ['Torl accused Kestria of breaking the 1997 accord.', DAY, []],
  ["Torl dismissed Monday's announcement as a joke.", DAY, []],
  ["Torl called Marsk's speech on Saturday a disgrace.", DAY, []],
  ['Marsk pledged on Monday to open the strait.', DAY, []],
  ['“We signed the accord yesterday,” Marsk told reporters.', DAY, []],
  ['Torl said that the fleet had been expected to sail, but it stayed.', DAY, []],
  ['Torl said the fleet would sail next week.', null, []],
  ['Torl said the 2040 strategy will be carried out.', DAY, []],
  ['Torl said people will be safer than in July.', DAY, []],
];
