/**
 * The pages where people look at the figures. They are shells with a script: what they
 * show, they read from the public API.
 */
@NullMarked
package org.jincheng.indicators.dashboard;

import org.jspecify.annotations.NullMarked;
