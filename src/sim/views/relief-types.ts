/** What the county sees of relief and recovery beside the five needs. */
export interface DonationView {
  readonly id: number;
  /** Sender of its messages, so that shells can name it. */
  readonly donor: string;
  readonly item: string;
  readonly quantity: number;
  readonly offeredAt: number;
  readonly answer: '' | 'accept' | 'refuse';
  readonly arrivedAt: number;
  readonly publishedAt: number;
  /** Whether relief has a use for such goods. */
  readonly needed: boolean;
}
/** A village with damaged houses: who needs a home, and where there is room for how many households. */
export interface DamagedView {
  readonly village: string;
  readonly houses: number;
  readonly homeless: number;
  readonly unplanned: number;
  readonly dispersed: number;
  readonly cash: number;
  readonly insured: number;
  /** Of its claim; null before one is filed. */
  readonly claim: { readonly wan: number; readonly paidAt: number } | null;
}
export interface ReliefView {
  /** Whether the natural-disaster relief plan applies at all. */
  readonly applies: boolean;
  readonly dueAt: number;
  readonly startedAt: number;
  readonly moved: number;
  readonly dead: number;
  readonly houses: number;
  readonly fundWan: number;
  readonly leftWan: number;
  readonly funds: readonly {
    readonly t: number;
    readonly township: string;
    readonly purpose: string;
    readonly wan: number;
    readonly grounds: string;
  }[];
  readonly donations: readonly DonationView[];
  /** Pieces that stand unsorted at the county store, and how much longer loading takes for them. */
  readonly yard: number;
  readonly clog: number;
  readonly recovery: boolean;
  readonly damaged: readonly DamagedView[];
  readonly housing: readonly {
    readonly village: string;
    readonly way: string;
    readonly households: number;
    readonly site: string;
  }[];
  /** Open shelters that can house people for months: room, persons. */
  readonly sites: readonly { readonly id: string; readonly free: number }[];
  /** What a household's cash takes, ten thousand yuan. */
  readonly cashWan: number;
  /** What the departments return, once there is nothing more to lose; the sheet that the county made of it. */
  readonly returns: Readonly<Record<string, number>> | null;
  readonly loss: Readonly<Record<string, number>> | null;
  readonly checklist: readonly { readonly id: string; readonly done: boolean }[];
}
