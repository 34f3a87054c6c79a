/**
 * The embedded PostgreSQL that runs where no other database is configured.
 */
@NullMarked
package org.jincheng.indicators.database;

import org.jspecify.annotations.NullMarked;
