import { describe, expect, it } from 'vitest'
import { isPagedPage } from '../../../../src/build/site/paged-page.ts'

describe('isPagedPage', () => {
  it.each([
    '<!DOCTYPE html><html lang="en" data-paged><head>',
    '<!DOCTYPE html><html lang="en" data-paged data-ready="2">',
    '<html data-paged="true" lang="en">',
  ])('is true of %j', (html) => {
    expect(isPagedPage(html)).toBe(true)
  })

  it.each([
    '<!DOCTYPE html><html lang="en"><head>',
    '<html lang="en" data-paged-not><body data-paged>',
    '<p>Words about <code>&lt;html data-paged&gt;</code></p>',
    '',
  ])('is false of %j', (html) => {
    expect(isPagedPage(html)).toBe(false)
  })
})
