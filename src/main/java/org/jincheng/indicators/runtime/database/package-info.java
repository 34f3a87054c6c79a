/**
 * The connections to the database, and the embedded PostgreSQL that runs where no other
 * is configured.
 */
@NullMarked
package org.jincheng.indicators.runtime.database;

import org.jspecify.annotations.NullMarked;
