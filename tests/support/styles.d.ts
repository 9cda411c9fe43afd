/** Style sheets that components bring along; the bundler reads them. */
declare module '*.css';
