import { expect, test } from 'vitest';
import { committed, drafted } from './committed.ts';

test.each<[string, string[]]>([
  ['Mayor Ilsa Brandt promised to reopen the baths.', ['Ilsa Brandt | promise active | to reopen the baths']],
  ['The council pledged to plant 400 trees.', ['council | promise active | to plant 400 trees']],
  [
    '“We will rebuild the school,” said Governor Tomas Reld.',
    ['Tomas Reld | promise active | We will rebuild the school'],
  ],
  ['“I will resign,” said Mayor Ilsa Brandt.', ['Ilsa Brandt | promise active | I will resign']],
  ['The guild vowed to strike.', ['guild | threat active | to strike']],
  ['The bank guaranteed that it would repay every saver.', ['bank | guarantee active | it would repay every saver']],
  [
    '“If they leave the islands, we will stop. If they do not, we will take them by force,” said General Oren Marsk.',
    [
      'Oren Marsk | offer conditional | [If they leave the islands] we will stop',
      'Oren Marsk | threat conditional | [If they do not] we will take them by force',
    ],
  ],
  ['The rebels threatened to burn the harvest.', ['rebels | threat active | to burn the harvest']],
  [
    'The rebels threatened to burn the harvest if the army did not leave.',
    ['rebels | threat conditional | [if the army did not leave] to burn the harvest'],
  ],
  [
    'The two sides agreed to open the border and free the crews.',
    ['two sides | promise active | to open the border and free the crews'],
  ],
  ['The firm offered to pay the crews.', ['firm | offer active | to pay the crews']],
  [
    'The minister offered to resign if the vote failed.',
    ['minister | offer conditional | [if the vote failed] to resign'],
  ],
  ['The union refused to return to work.', ['union | refusal active | to return to work']],
  [
    'The company plans to close the mine in June.',
    ['company | intention active | to close the mine in June | 2024-06'],
  ],
  ['The ministry announced the closure of the port.', ['ministry | promise active | the closure of the port']],
  [
    '“As long as I am mayor, we will not sell the park,” said Ilsa Brandt.',
    ['Ilsa Brandt | refusal active | [As long as I am mayor] we will not sell the park'],
  ],
  ['The mayor said the council was willing to talk.', ['council | offer active | the council was willing to talk']],
  [
    'Ambassador Rull said the guild had agreed to leave the valley.',
    ['guild | promise active | the guild had agreed to leave the valley'],
  ],
  [
    'The governor warned that he would cut off the water if they did not pay.',
    ['governor | threat conditional | [if they did not pay] he would cut off the water'],
  ],
  [
    '“A sale of the port is not on the table,” said the minister.',
    ['minister | refusal active | A sale of the port is not on the table'],
  ],
  [
    'The premier pledged that her government would lower taxes by 2027.',
    ['her government | promise active | her government would lower taxes by 2027 | 2027'],
  ],
  [
    'The bank announced it will close forty branches next year.',
    ['bank | promise active | it will close forty branches next year | 2025'],
  ],
  ['Sela Dorn vowed never to sell the island.', ['Sela Dorn | promise active | never to sell the island']],
  [
    '“We have no intention of leaving the alliance,” said the premier.',
    ['premier | refusal active | We have no intention of leaving the alliance'],
  ],
  [
    'The council promised to publish the letters unless the court objects.',
    ['council | promise conditional | [unless the court objects] to publish the letters'],
  ],
  ['The airline agreed to a refund.', ['airline | promise active | a refund']],
  [
    '“Unless the boats leave, we will fire,” said the captain.',
    ['captain | threat conditional | [Unless the boats leave] we will fire'],
  ],
  [
    'The minister said he would step down in July.',
    ['minister | promise active | he would step down in July | 2024-07'],
  ],
  ['The opposition vowed to repeal the law.', ['opposition | promise active | to repeal the law']],
  ['“We are ready to sign the treaty,” said the envoy.', ['envoy | offer active | We are ready to sign the treaty']],
  ['The governor promised the villagers a new well.', ['governor | promise active | the villagers a new well']],
  ['The mayor unveiled plans for a tram.', ['mayor | intention active | plans for a tram']],
  ['The island promised in 2003 to protect the reef.', ['island | promise unclear | to protect the reef']],
  ['The guild pledged to leave the reef but never did.', ['guild | promise violated | to leave the reef']],
  [
    'The port authority pledged to dredge the channel by March.',
    ['port authority | promise active | to dredge the channel by March | 2025-03'],
  ],
  [
    'Prime Minister Odo Karsk of Velmora said: “We will withdraw our troops in June.”',
    ['Odo Karsk | promise active | We will withdraw our troops in June | 2024-06'],
  ],
  [
    '“We will never give up the islands,” said Foreign Minister Lena Tosk.',
    ['Lena Tosk | refusal active | We will never give up the islands'],
  ],
  ['The chairman swore to pay every worker.', ['chairman | guarantee active | to pay every worker']],
  [
    'The army will leave the valley on Friday, the ministry said.',
    ['army | promise active | The army will leave the valley on Friday | 2024-05-24'],
  ],
  ['The governor said that he would veto the bill.', ['governor | refusal active | he would veto the bill']],
  [
    '“If the court agrees, we will pay,” the company said.',
    ['company | offer conditional | [If the court agrees] we will pay'],
  ],
  ['The agency said it would not release the report.', ['agency | refusal active | it would not release the report']],
  ['The two governments agreed to a prisoner exchange.', ['two governments | promise active | a prisoner exchange']],
  [
    'The clinic promised that it would treat the poor for free.',
    ['clinic | promise active | it would treat the poor for free'],
  ],
  [
    'The president of the club vowed to build a stadium and hire forty coaches.',
    [
      'president of the club | promise active | to build a stadium',
      'president of the club | promise active | hire forty coaches',
    ],
  ],
  [
    'The mayor said she was prepared to meet the strikers.',
    ['mayor | offer active | she was prepared to meet the strikers'],
  ],
  [
    'The king pledged to free the prisoners within 30 days.',
    ['king | promise active | to free the prisoners within 30 days | 2024-06-19'],
  ],
  ['The board said it had decided to sell the ship.', ['board | intention active | it had decided to sell the ship']],
  ['The coalition promised not to raise taxes.', ['coalition | promise active | not to raise taxes']],
])('commits: %s', (text, expected) => {
  expect(committed(text)).toEqual(expected);
});

test.each<[string]>([
  ['The mayor wanted to write a book.'],
  ['The minister declined to comment.'],
  ['The spokesman refused to say who was hurt.'],
  ['The council rejected the plan.'],
  ['The ministry imposed new tariffs.'],
  ['The bank said the plan would cost more.'],
  ['Analysts said the river will rise.'],
  ['The mayor hopes to win.'],
  ['The paper said the summit would focus on trade.'],
  ['The captain said the storm would pass.'],
  ['Experts agreed that the bridge is old.'],
  ['The mayor did not promise to reopen the baths.'],
  ['If the mayor promises to reopen the baths, the crews will cheer.'],
  ['The mayor praised the crews.'],
  ['The bishop offered prayers for the dead.'],
  ['The mayor said the park is open.'],
  ['The envoy accused the guild of theft.'],
  ['The ministry assured that the water was clean.'],
  ['The editor asked whether the council was ready to talk.'],
  ['The bank announced that it had lost money.'],
  ['The lawyer said the case could take years.'],
  ['The general denied that his troops had fired.'],
  ['The lawyer said the ship was sold.'],
  ['“You will enjoy the heat,” the cook said.'],
  ['The bank said prices will rise.'],
  ['The mayor believes that she will win.'],
  ['The envoy refused to give any details.'],
])('commits nobody: %s', (text) => {
  expect(committed(text)).toEqual([]);
});

test('two branches of one statement know each other', () => {
  const text =
    '“If they leave the islands, we will stop. If they do not, we will take them by force,” said General Oren Marsk.';
  const [first, second] = drafted(text).commitments;
  expect(first.otherwise).toBe(second.id);
  expect(second.otherwise).toBe(first.id);
  expect(first.statements).toEqual(second.statements);
});

test('statements that voice one undertaking share its entry', () => {
  const text =
    'Mayor Ilsa Brandt promised to reopen the old baths.\n\nThe crews cheered for an hour.\n\n“I will reopen the old baths,” Brandt said.';
  const { commitments } = drafted(text);
  const baths = commitments.filter(({ consequent }) => consequent.text.includes('baths'));
  expect(baths).toHaveLength(1);
  expect(baths[0].statements.length).toBeGreaterThan(1);
});

test('what was undertaken stands in the report, and so do its condition and its grounds', () => {
  const { report, commitments } = drafted(
    'The rebels threatened to burn the harvest if the army did not leave. The council pledged to plant 400 trees.',
  );
  expect(commitments).toHaveLength(2);
  for (const { consequent, antecedent, grounds } of commitments) {
    expect(consequent.text).toBe(report.text.slice(consequent.spans[0].start, consequent.spans[0].end));
    if (antecedent) expect(antecedent.text).toBe(report.text.slice(antecedent.span.start, antecedent.span.end));
    expect(grounds[0].field).toBe('commitment');
  }
});

test.each<[string, string]>([
  ['The Orsk Company offered to pay the crews. On Monday the Orsk Company withdrew its offer.', 'cancelled'],
  ['The Orsk Company offered to pay the crews. The Orsk Company may withdraw its offer.', 'active'],
  ['The Orsk Company offered to pay the crews. The Rell Bank withdrew its offer.', 'active'],
])('what was taken back is cancelled: %s', (text, state) => {
  expect(drafted(text).commitments.map((commitment) => commitment.state)).toEqual([state]);
});
