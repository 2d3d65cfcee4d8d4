import assert from 'node:assert/strict';
import { recognizeIntent } from '../../dialogs/index.ts';

const read = (text: string) => recognizeIntent(text).slots.caseNumber;

describe('a case number in a message', () => {
  it('is read however it is grouped', () => {
    for (const text of [
      '2611230040001234',
      ' 2611 2300 4000 1234 ',
      '2611-2300-4000-1234',
      'numer sprawy: 2611230040001234.',
      'zgłoszenie 2026-0001: 2611 2300 4000 1234',
    ])
      assert.equal(read(text), '2611230040001234', text);
    assert.equal(read('261123004000123'), '261123004000123');
  });

  it('is no part of a longer number', () => {
    for (const text of [
      '26112300400012345',
      '2611 2300 4000 1234 5',
      '5 2611 2300 4000 1234',
      '2611-2300-4000-1234-2611',
      '1-'.repeat(2000),
      '1 '.repeat(40),
      '2611230040001',
    ])
      assert.equal(read(text), undefined, text);
  });
});

describe('what a button says', () => {
  it('is understood where it is typed', () => {
    for (const text of ['enter what we have', 'Enter what we have', 'record what we hold', 'wpisz, co mamy'])
      assert.equal(recognizeIntent(text).intent, 'memberships', text);
  });
});

describe('a long message', () => {
  it('is read without being felt, whatever it holds', () => {
    for (const text of [
      '1',
      '1 ',
      '1-',
      'partner ',
      'remaining ',
      'lorem ipsum dolor sit amet ',
      '1 incidents ',
    ]) {
      const before = process.cpuUsage().user;
      recognizeIntent(text.repeat(4000));
      const milliseconds = (process.cpuUsage().user - before) / 1000;
      assert.ok(milliseconds < 250, `${text}: ${milliseconds} ms`);
    }
  });
});

describe('an explicit command at the start', () => {
  it('wins over what it is about, whatever of a portal that quotes', () => {
    for (const [text, intent] of [
      ['nowe zgłoszenie: Exchange 2019, portal nie przyjmuje certyfikatu', 'open-incident'],
      ['Nowe zgłoszenie, portal nie przyjmuje identyfikatorów użytkowników', 'open-incident'],
      ['proszę załóż zgłoszenie – przycisk w SharePoint jest szary', 'open-incident'],
      ['zgłoszenie: portal nie przyjmuje plików', 'open-incident'],
      ['new incident: SharePoint, the portal does not accept uploads', 'open-incident'],
      ['please open a new ticket: the save button is greyed out', 'open-incident'],
      ['incident: you are not authorized for this action, says Exchange', 'open-incident'],
      ['pokaż identyfikatory: portal ich nie przyjmuje', 'access-ids'],
      ['show the ids, the portal refuses mine', 'access-ids'],
      ['porównaj z portalem: zniknął plan', 'reconcile'],
      ['compare with the portal: the plan has vanished', 'reconcile'],
    ] as const)
      assert.equal(recognizeIntent(text).intent, intent, text);
  });

  it('is none where a word only names what is complained about', () => {
    for (const text of [
      'aktywuj chmurę silver: przycisk jest szary',
      'activate, it is greyed out',
      'identyfikatory: portal ich nie przyjmuje',
      'access ids: the portal refuses them',
      'problem: portal nie przyjmuje identyfikatorów',
      'coś nie działa, portal nie przyjmuje identyfikatorów',
    ])
      assert.equal(recognizeIntent(text).intent, 'diagnose', text);
  });
});

describe('a slip of the keys', () => {
  it('is read over where it only shows something', () => {
    for (const [text, intent] of [
      ['ile zgłszeń zostało nam w puli', 'entitlements'],
      ['pokaż powiadomeinia o umowach', 'notifications'],
      ['our benfits please, show them', 'entitlements'],
      ['compaer with the portal', 'reconcile'],
    ] as const)
      assert.equal(recognizeIntent(text).intent, intent, text);
  });

  it('starts nothing: it is offered', () => {
    for (const text of ['aktywju nam silver', 'aktywuuj to', 'actviate silver for us', 'wylgouj mnie stad']) {
      const { intent, score } = recognizeIntent(text);
      assert.deepEqual([intent, score], ['none', 0], text);
    }
  });
});
