/**
 * What runs the service: its server, cache, security and database. Nothing else knows
 * Jetty, the pool of connections or the embedded PostgreSQL.
 */
@ApplicationModule(type = Type.OPEN, allowedDependencies = "core")
@NullMarked
package org.jincheng.indicators.runtime;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.ApplicationModule.Type;
