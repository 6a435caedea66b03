import { describeScenarios } from '../support/scenario-levels.ts';

describeScenarios(['forest-fire', 'hazmat']);
