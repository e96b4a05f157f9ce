const prose = new Set(
  'description description_for_model human_description title label labels name displayname display_name subtitle subtext help helptext helpertext hint tooltip placeholder alt alttext alt_text caption message messages summary keywords tags homepage repository bugs author license en_us zh_hans ja_jp pt_br comment note notes notice documentationurl documentation heading content_text aria-label og:description link links docs_url documentation_url learn_more'.split(
    ' ',
  ),
);

/** True for keys and attributes whose text is written for people. */
export const isProseSlot = (slot: string | null): boolean => slot !== null && prose.has(slot.toLowerCase());
