const written = /^[A-Z][A-Z0-9_]{2,}$/;

const holds =
  /KEY|TOKEN|SECRET|URL|URI|HOST|ENDPOINT|BASE|PASS|AUTH|CREDENTIAL|REGION|PROJECT|ACCOUNT|DOMAIN|WEBHOOK|API|SERVER|BUCKET|(^|_)(ID|SID|ORG)(_|$)/;

/** Names that scripts take from outside are written so, and those of keys, hosts and ids say what they hold. */
export const isSettingName = (name: string): boolean => written.test(name) && holds.test(name);
