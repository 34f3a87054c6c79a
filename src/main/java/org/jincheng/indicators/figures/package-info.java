/**
 * Observations: the figures that are recorded, how they are selected, derived, answered
 * and written.
 */
@ApplicationModule(type = Type.OPEN, allowedDependencies = { "core", "catalogue" })
@NullMarked
package org.jincheng.indicators.figures;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.ApplicationModule.Type;
