import type { ComponentType } from 'react';
import type { LayoutProps } from '../lib/types';
import { AboutAuthor } from './about-author';
import { AnimatedTitle } from './animated-title';
import { AsideLocalized } from './aside-localized';
import { AuthorCardH3 } from './author-card-h3';
import { AuthorInJsonLd } from './author-in-json-ld';
import { AuthorsAfterDot } from './authors-after-dot';
import { BannerAbove } from './banner-above';
import { Breadcrumbs } from './breadcrumbs';
import { BylineBeforeDescription } from './byline-before-description';
import { CategorySideColumn } from './category-side-column';
import { CentredHandle } from './centred-handle';
import { Changelog } from './changelog';
import { CommaTags } from './comma-tags';
import { CommentsBelow } from './comments-below';
import { Counters } from './counters';
import { DateAndKind } from './date-and-kind';
import { DateAuthorOneLine } from './date-author-one-line';
import { DateInJsonLd } from './date-in-json-ld';
import { DatetimeInWords } from './datetime-in-words';
import { DefinitionList } from './definition-list';
import { DocsAuthorCard } from './docs-author-card';
import { DocsBylineRow } from './docs-byline-row';
import { DocsPageInner } from './docs-page-inner';
import { DocsPageJsonLd } from './docs-page-json-ld';
import { DocsTreeNoMeta } from './docs-tree-no-meta';
import { FaqAfter } from './faq-after';
import { FluxBlog } from './flux-blog';
import { GlassBlog } from './glass-blog';
import { GuideBanner } from './guide-banner';
import { GuideMetaFirst } from './guide-meta-first';
import { GuideSideColumn } from './guide-side-column';
import { H1Dropped } from './h1-dropped';
import { H1Twice } from './h1-twice';
import { HeaderInProse } from './header-in-prose';
import { HeadingsInCards } from './headings-in-cards';
import { HeroImage } from './hero-image';
import { JsonLdFull } from './json-ld-full';
import { LastUpdated } from './last-updated';
import { LinkedAuthors } from './linked-authors';
import { MdxTitle } from './mdx-title';
import { MetaPanel } from './meta-panel';
import { NewsletterInside } from './newsletter-inside';
import { NotebookBlog } from './notebook-blog';
import { OrganizationAuthor } from './organization-author';
import { OwnHeadings } from './own-headings';
import { PreviousNextLayout } from './previous-next';
import { RootSlug } from './root-slug';
import { ScrollingShell } from './scrolling-shell';
import { Streamed } from './streamed';
import { TagsInJsonLd } from './tags-in-json-ld';
import { TimeAboveTitle } from './time-above-title';
import { TimeInHeader } from './time-in-header';
import { TitleInH2 } from './title-in-h2';
import { TitleOnly } from './title-only';
import { TocInsideProse } from './toc-inside-prose';
import { TwoDigitDate } from './two-digit-date';
import { TypesetBody } from './typeset-body';
import { UpdatedFirst } from './updated-first';

/** The component of every layout in table.ts. */
export const registry: Record<string, ComponentType<LayoutProps>> = {
  'about-author': AboutAuthor,
  'animated-title': AnimatedTitle,
  'aside-localized': AsideLocalized,
  'author-card-h3': AuthorCardH3,
  'author-in-json-ld': AuthorInJsonLd,
  'authors-after-dot': AuthorsAfterDot,
  'banner-above': BannerAbove,
  breadcrumbs: Breadcrumbs,
  'byline-before-description': BylineBeforeDescription,
  'category-side-column': CategorySideColumn,
  'centred-handle': CentredHandle,
  changelog: Changelog,
  'comma-tags': CommaTags,
  'comments-below': CommentsBelow,
  counters: Counters,
  'date-and-kind': DateAndKind,
  'date-author-one-line': DateAuthorOneLine,
  'date-in-json-ld': DateInJsonLd,
  'datetime-in-words': DatetimeInWords,
  'definition-list': DefinitionList,
  'docs-author-card': DocsAuthorCard,
  'docs-byline-row': DocsBylineRow,
  'docs-page-inner': DocsPageInner,
  'docs-page-json-ld': DocsPageJsonLd,
  'docs-tree-no-meta': DocsTreeNoMeta,
  'faq-after': FaqAfter,
  'flux-blog': FluxBlog,
  'glass-blog': GlassBlog,
  'guide-banner': GuideBanner,
  'guide-meta-first': GuideMetaFirst,
  'guide-side-column': GuideSideColumn,
  'h1-dropped': H1Dropped,
  'h1-twice': H1Twice,
  'header-in-prose': HeaderInProse,
  'headings-in-cards': HeadingsInCards,
  'hero-image': HeroImage,
  'json-ld-full': JsonLdFull,
  'last-updated': LastUpdated,
  'linked-authors': LinkedAuthors,
  'mdx-title': MdxTitle,
  'meta-panel': MetaPanel,
  'newsletter-inside': NewsletterInside,
  'notebook-blog': NotebookBlog,
  'organization-author': OrganizationAuthor,
  'own-headings': OwnHeadings,
  'previous-next': PreviousNextLayout,
  'root-slug': RootSlug,
  'scrolling-shell': ScrollingShell,
  streamed: Streamed,
  'tags-in-json-ld': TagsInJsonLd,
  'time-above-title': TimeAboveTitle,
  'time-in-header': TimeInHeader,
  'title-in-h2': TitleInH2,
  'title-only': TitleOnly,
  'toc-inside-prose': TocInsideProse,
  'two-digit-date': TwoDigitDate,
  'typeset-body': TypesetBody,
  'updated-first': UpdatedFirst,
};
