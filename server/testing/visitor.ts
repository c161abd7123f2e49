export { Visitor } from '../seed/visitor.ts';
