/**
 * The pages where people look at the figures. Their scripts read everything from the
 * public API.
 */
@NullMarked
package org.jincheng.indicators.faces.dashboard;

import org.jspecify.annotations.NullMarked;
