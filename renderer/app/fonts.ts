// Bundled, so that no font comes from a network. Inter in one variable file a script, Plex Mono in the weight that is used.
import '@fontsource-variable/inter/index.css';
import '@fontsource/ibm-plex-mono/latin-400.css';
import '@fontsource/ibm-plex-mono/latin-500.css';
