package org.jincheng.indicators.runtime.database;

import java.nio.file.Path;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the embedded PostgreSQL is.
 *
 * @param folder the folder of its data, binaries, password and log: new, empty or made by
 * an earlier run, and used by one running service at a time; application.yaml has the
 * default, a folder in the user's home
 */
@Validated
@ConfigurationProperties("jincheng.embedded-database")
record EmbeddedDatabaseProperties(@NotNull Path folder) {

}
