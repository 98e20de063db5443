// Each behaviour is one file and is bound by delegation, so it also works on what htmx swaps in.
// Keys are listened to in this order; who handles one calls preventDefault and the rest stay still.
import "./network.js";
import "./toasts.js";
import "./dialogs.js";
import "./palette.js";
import "./forms.js";
import "./highlight.js";
import "./timeline.js";
import "./cards.js";
import "./rows.js";
import "./shortcuts.js";
import "./times.js";
import "./scrollers.js";
import "./diagrams.js";
