/**
 * The pages where people look at the figures. The service renders those of places,
 * indicators and figures; scripts bring charts, search and the drawer to life.
 */
@NullMarked
package org.jincheng.indicators.faces.dashboard;

import org.jspecify.annotations.NullMarked;
