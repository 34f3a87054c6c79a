@NullMarked
package org.jincheng.indicators.recording.changes;

import org.jspecify.annotations.NullMarked;
