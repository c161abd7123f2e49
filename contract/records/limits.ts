/** How much each part of a work file or of the file plan may hold (Decree 30/2020, Appendix VI, part II). */
export const RECORDS_LIMITS = { title: 500, notation: 20, groupName: 200, description: 500, reason: 1000, paperTitle: 300, members: 60, planLines: 500, filesHandedOver: 200 } as const;
