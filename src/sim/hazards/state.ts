/** Where hazards keep their state in the world: each adds its own slot (`hazards/<id>/state.ts`), null while it does not run. */
export interface Incidents {}
