import { afterEach, beforeEach, expect, vi } from 'vitest'

/** A console.error that a test did not ask for is a failure: nobody reads a red line that passes. */
let spia: ReturnType<typeof vi.spyOn> | undefined
beforeEach(() => {
  spia = vi.spyOn(console, 'error')
})
afterEach(() => {
  const chiamate = spia?.mock.calls ?? []
  spia?.mockRestore()
  expect(chiamate, 'console.error inatteso durante il test').toEqual([])
})
