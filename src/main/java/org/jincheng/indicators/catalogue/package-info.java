/**
 * What figures refer to: sources and publishers, dimensions with their categories,
 * indicators with their topics and units, places, and breaks; and the index that finds
 * all by words.
 */
@ApplicationModule(type = Type.OPEN, allowedDependencies = "core")
@NullMarked
package org.jincheng.indicators.catalogue;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.ApplicationModule.Type;
