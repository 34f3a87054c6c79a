/**
 * What every request needs, and what knows no feature: languages, pages, requests and
 * their answers, problems, revisions, and how a catalogue is curated.
 */
@ApplicationModule(type = Type.OPEN, allowedDependencies = {})
@NullMarked
package org.jincheng.indicators.core;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.ApplicationModule.Type;
