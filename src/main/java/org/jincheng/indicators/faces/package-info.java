/**
 * What shows the figures to people and programs: pages, charts, SDMX, MCP, the dataset as
 * a whole, and the documentation.
 */
@ApplicationModule(type = Type.OPEN,
		allowedDependencies = { "core", "catalogue", "figures", "subjects", "reading", "recording" })
@NullMarked
package org.jincheng.indicators.faces;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.ApplicationModule.Type;
