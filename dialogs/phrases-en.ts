import type { Intent, Phrasebook } from './phrasebook.ts';

/** What people say in English. */
export const englishPhrases: Readonly<Record<Intent, Phrasebook>> = {
  cancel: { words: ['cancel', 'stop', 'never mind', 'nevermind', 'quit', 'exit'], phrases: [] },
  'start-over': { words: ['start over', 'restart', 'start again', 'reset'], phrases: [/\bstart over\b/] },
  language: {
    words: ['language', 'english', 'in english', 'speak english', 'change language'],
    phrases: [/\b(switch|change|speak) (to |in )?(english|polish)\b/, /^(in )?polish$/],
  },
  help: {
    words: ['help', '?', 'hi', 'hello', 'hey', 'start', 'menu', 'what can you do', 'commands'],
    phrases: [/\bwhat can (you|this bot) do\b/, /\bhow does this work\b/],
  },
  'as-text': { words: ['as text', 'text', 'plain text'], phrases: [/\bas (plain )?text\b/] },
  'sign-out': {
    words: ['sign out', 'log out', 'logout', 'signout', 'forget me'],
    phrases: [/\b(sign|log) me out\b/],
  },
  'sign-in': { words: ['sign in', 'log in', 'login', 'signin'], phrases: [/\b(sign|log) me in\b/] },
  'my-roles': {
    words: ['my roles', 'roles', 'my role', 'who am i', 'permissions'],
    phrases: [/\bmy (roles?|permissions)\b/, /\bwhat (can|may) i do\b/, /\bwhich roles?\b/],
  },
  'activation-status': {
    words: ['activation status', 'activations', 'pending activations', 'status'],
    phrases: [
      /\b(status|state) of (my|the|our)? ?activation/,
      /\bwhat (about|happened to|became of) (my|the|our) activation/,
      /\bis (it|the benefit) active( yet)?\b/,
      /\bactivation (status|progress)\b/,
    ],
  },
  activate: {
    words: ['activate', 'activation', 'activate benefit', 'activate a benefit'],
    phrases: [/\bactivate\b/, /\b(request|ask for|start) (the |an? )?activation\b/, /\bturn on\b.*\bbenefit/],
  },
  memberships: {
    words: ['memberships', 'membership', 'what we hold', 'add membership', 'enter memberships'],
    phrases: [
      /\b(add|enter|record|change|edit) (a |our |the )?membership/,
      /\b(enter|record|add) what we (have|hold)\b/,
    ],
  },
  'my-incidents': {
    words: [
      'my incidents',
      'incidents',
      'my tickets',
      'my cases',
      'tickets',
      'cases',
      'open incidents',
      'my requests',
    ],
    phrases: [/\b(my|our|open) (incidents|tickets|cases|requests)\b/],
  },
  'case-update': {
    words: ['case number', 'i have the case number', 'enter case number'],
    phrases: [/\bcase number\b/, /\b(sr|ticket) number\b/],
  },
  'record-ids': {
    words: ['record ids', 'enter ids', 'i have the ids'],
    phrases: [/\b(record|enter|type in) (the )?ids\b/, /\bi have (the|both) ids\b/],
  },
  'hide-ids': {
    words: ['hide', 'hide ids', 'hide the ids', 'hide identifiers', 'mask the ids'],
    phrases: [/\bhide (the |my )?(ids|identifiers)\b/],
  },
  'access-ids': {
    words: ['ids', 'access id', 'contract id', 'access ids', 'show ids', 'identifiers', 'the ids'],
    phrases: [
      /\b(show|where are|what are|who has) (me )?(the |our )?(ids|identifiers|access ids?|contract ids?)\b/,
      /\baccess id\b/,
      /\bcontract id\b/,
    ],
  },
  'open-incident': {
    words: [
      'new incident',
      'open incident',
      'incident',
      'new ticket',
      'open a ticket',
      'new case',
      'open a case',
      'something is broken',
      'support',
      'new request',
    ],
    phrases: [
      /\b(new|open|create|raise|prepare|log|file)( an?| the)? (incident|ticket|case|support request|request)\b/,
      /\b(broken|crash\w*|is down|went down|does not (work|start|boot)|doesn t (work|start|boot)|not working|fail(s|ed|ing)?|error (code )?\d+|error message|outage|production (is )?down)\b/,
    ],
  },
  entitlements: {
    words: [
      'benefits',
      'entitlements',
      'table',
      'balance',
      'what is left',
      'what do we have',
      'how many are left',
      'how many left',
      'show benefits',
    ],
    phrases: [
      /\bhow many\b.*\b(left|remain\w*|have)\b/,
      /\bwhat (is|s) left\b/,
      /\b(our|show|my|support) (benefits|entitlements)\b/,
      /\bwhat (do|does) (we|the company) (have|hold)\b/,
      /\bbenefits\b/,
    ],
  },
};
