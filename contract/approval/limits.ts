/** Kiểm tra nội dung, kiểm tra thể thức, lấy ý kiến (phối hợp), ký nháy. */
export const STEP_KINDS = ['content', 'form', 'opinion', 'initials'] as const;

/** How many steps a route has, how many are asked at once, how long one may wait for them. */
export const ROUTE_LIMITS = { steps: 10, seats: 10, days: 30, opinion: 2000, templateName: 100, substituteReason: 500 } as const;

/** The way a draft goes when nobody has chosen another one: the head of its author's unit (Decree 30/2020 art. 12). */
export const USUAL_ROUTE = [{ kind: 'content' as const, initials: false, withinDays: null, seats: [{ postId: null, unitId: null }] }];
