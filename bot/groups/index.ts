export { type Aside, createGroups, type Groups, type Heard, isGroup, privateChatUrl } from './groups.ts';
