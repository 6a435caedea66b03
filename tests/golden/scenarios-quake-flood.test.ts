import { describeScenarios } from '../support/scenario-levels.ts';

describeScenarios(['earthquake', 'flood']);
