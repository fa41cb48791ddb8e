declare const CDEV_VERSION: string | undefined;
declare const CDEV_BUILD: string | undefined;

/** The version of the program; what runs from its sources has none. */
export const version = typeof CDEV_VERSION === 'string' ? CDEV_VERSION : '0.0.0-sources';

/** Names exactly this program, every line of it; what runs from its sources cannot be named. */
export const build = typeof CDEV_BUILD === 'string' ? CDEV_BUILD : undefined;
