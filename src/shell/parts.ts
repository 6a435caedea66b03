/** The parts of the page that are fetched late: a player opens them after the map, or never. */
import { later } from './later.tsx';

export const Glossary = later(() => import('./Glossary.tsx').then((m) => m.Glossary), true);
export const Trainer = later(() => import('./tabs/Trainer.tsx').then((m) => m.Trainer), true);
export const Discussion = later(() => import('./discussion/Discussion.tsx').then((m) => m.Discussion), true);
export const RoomTab = later(() => import('./seats/RoomTab.tsx').then((m) => m.RoomTab), true);
export const Review = later(() => import('./review/Review.tsx').then((m) => m.default), true);
export const PlanPage = later(() => import('./plan/PlanPage.tsx').then((m) => m.default));
export const Compare = later(() => import('./groups/Compare.tsx').then((m) => m.Compare));
export const BigScreen = later(() => import('./seats/BigScreen.tsx').then((m) => m.BigScreen));
export const ScreenEntrance = later(() => import('./seats/ScreenEntrance.tsx').then((m) => m.ScreenEntrance));
