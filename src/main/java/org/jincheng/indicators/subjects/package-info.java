/**
 * What the city develops: parks, investments, trade, environment and initiatives, each
 * with its figures.
 */
@ApplicationModule(type = Type.OPEN, allowedDependencies = { "core", "catalogue", "figures" })
@NullMarked
package org.jincheng.indicators.subjects;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.ApplicationModule.Type;
