/** Words of the prints. */
export const stampe = {
  titolo: 'Stampe',
} as const
