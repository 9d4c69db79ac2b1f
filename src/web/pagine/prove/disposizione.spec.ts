import { expect, it } from 'vitest'
import { toContentDisposition } from './disposizione.ts'

it('il nome arriva intero, e niente di ciò che contiene esce dalle virgolette', () => {
  expect(toContentDisposition('Città’s "relazione" (2).pdf')).toBe(
    `attachment; filename="Citta_s _relazione_ (2).pdf"; filename*=UTF-8''Citt%C3%A0%E2%80%99s%20%22relazione%22%20%282%29.pdf`,
  )
  expect(toContentDisposition('a\r\nSet-Cookie: x;\\.pdf')).not.toMatch(/[\r\n\\]/)
})
