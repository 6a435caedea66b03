/** Slides on roads and barrier lakes, as known. */
import { hourMinute } from '../features/live.ts';
import { ramp, type Feature } from '../types.ts';
import type { HazardMap } from './map.ts';

export const landslide: HazardMap = {
  areas: [],
  marks: [
    {
      id: 'slide',
      from: 'slide.road',
      is: ['blocked'],
      switch: 'hazard',
      symbol: {
        shape: 'slide',
        size: ramp([9.5, 0.75], [13, 1.05]),
        colour: 'earth',
      },
      label: { size: 11.5, colour: 'earth', priority: 1, must: true, from: 10.6 },
      incident: true,
      legend: 'legend.slides.slide',
    },
    {
      id: 'slide-cleared',
      from: 'slide.road',
      is: ['cleared'],
      zoom: [10.8, 99],
      switch: 'hazard',
      symbol: { shape: 'site-done', size: 0.8, colour: 'safe' },
      incident: true,
      legend: 'carto.slide.cleared',
    },
    {
      id: 'slide-slope',
      from: 'slide.slope',
      symbol: {
        shape: 'slide',
        size: ramp([9.5, 0.75], [13, 1.05]),
        colour: 'alarm',
      },
      label: { size: 11.5, colour: 'alarm', priority: 1, must: true },
      incident: true,
      legend: 'carto.slide.slope',
    },
    {
      id: 'slide-lake',
      from: 'slide.lake',
      switch: 'hazard',
      symbol: { shape: 'lake', size: 1.2, colour: 'depth4' },
      label: { size: 12, colour: 'waterText', priority: 0, bold: true, must: true },
      incident: true,
      legend: 'legend.slides.lake',
    },
  ],
  claims: (id) => id.startsWith('lake-') || id.startsWith('road-'),
  features({ view, p, places }) {
    if (!view) return [];
    const name = (id: string): Partial<Feature> => {
      const site = view.sites.find((s) => s.id === id);
      return site ? { name: site.name } : {};
    };
    const v = view.incidents.landslide;
    const out: Feature[] = [
      ...(v?.slides ?? []).map((s): Feature => ({
        id: s.site,
        layer: 'slide.road',
        class: s.blocked ? 'blocked' : 'cleared',
        point: [p.x(s.at.lon), p.y(s.at.lat)],
        ...name(s.site),
        picks: s.site,
      })),
      ...(v?.lakes ?? []).map((l): Feature => ({
        id: l.site,
        layer: 'slide.lake',
        class: '',
        point: [p.x(l.at.lon), p.y(l.at.lat)],
        ...name(l.site),
        ...(l.surveyedAt >= 0 && l.levelM !== null
          ? { note: `${l.levelM} m ${hourMinute(view.startsAt, l.surveyedAt)}` }
          : {}),
        picks: l.site,
      })),
    ];
    // Roads blocked by what is not a slide are places of work too.
    const drawn = new Set(out.map((f) => f.id));
    for (const s of view.sites)
      if (s.id.startsWith('road-') && !drawn.has(s.id))
        out.push({
          id: s.id,
          layer: 'slide.road',
          class: 'blocked',
          point: [p.x(s.at.lon), p.y(s.at.lat)],
          name: s.name,
          picks: s.id,
        });
    for (const s of view.slopes) {
      const at = places.get(s.id);
      if (at && (s.sign || s.slid))
        out.push({
          id: s.id,
          layer: 'slide.slope',
          class: '',
          point: [p.x(at.at.lon), p.y(at.at.lat)],
          name: at.name,
          picks: s.id,
        });
    }
    return out;
  },
};
