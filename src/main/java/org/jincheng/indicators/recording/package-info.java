/**
 * What is recorded together: publications, files of tables, and the feed of all changes.
 */
@ApplicationModule(type = Type.OPEN, allowedDependencies = { "core", "catalogue", "figures", "subjects" })
@NullMarked
package org.jincheng.indicators.recording;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.ApplicationModule.Type;
