/**
 * Reads prose: finds every numeral of a text, tells what it is, and proposes a
 * publication of the figures.
 */
@ApplicationModule(type = Type.OPEN, allowedDependencies = { "core", "catalogue", "figures" })
@NullMarked
package org.jincheng.indicators.reading;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.ApplicationModule.Type;
