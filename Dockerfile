FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
# The dependencies are a layer of their own, which lasts as long as the pom.
COPY pom.xml mvnw ./
COPY .mvn .mvn
RUN ./mvnw -B -q dependency:go-offline
COPY db db
COPY src src
RUN ./mvnw -B -q -Pimage -DskipTests package \
  && java -Djarmode=tools -jar target/jincheng-indicators-*.jar extract --layers --destination layers \
    --application-filename jincheng-indicators.jar

FROM eclipse-temurin:25-jdk AS java
# The modules that the service needs, as jdeps tells them, and the encodings of files. The archive of classes is for the
# processes that read files: those have other flags than the cache below.
RUN jlink --output /opt/jre --no-header-files --no-man-pages --exclude-files=glob:**.debuginfo --generate-cds-archive \
  --include-locales=en,zh --add-modules \
  java.se,jdk.charsets,jdk.crypto.ec,jdk.jfr,jdk.localedata,jdk.management,jdk.net,jdk.unsupported,jdk.zipfs

FROM debian:trixie-slim AS service
COPY --from=java /opt/jre /opt/jre
ENV LANG=C.UTF-8 PATH=/opt/jre/bin:$PATH
RUN useradd --system --create-home --shell /usr/sbin/nologin indicators
USER indicators
WORKDIR /app
# One arena of memory is smaller. The flags of the JVM have their reasons beside them.
# MANAGEMENT_SERVER_ADDRESS: whoever runs the image says by the ports that it publishes who reaches it.
ENV MALLOC_ARENA_MAX=1 MANAGEMENT_SERVER_ADDRESS=0.0.0.0 JINCHENG_STOREDRESPONSES_SIZE=32MB \
  JAVA_TOOL_OPTIONS="-XX:Flags=/app/jvm.flags"
# From what changes least to what changes most.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
COPY src/main/docker/jvm.flags ./
EXPOSE 8080 8081
# The shell's own TCP, because the image has no HTTP client.
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=3 CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/8081 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '^HTTP/1.1 200' <&3"]
ENTRYPOINT ["java", "-jar", "jincheng-indicators.jar"]

# The cache fits only the JVM, the flags and the files that it was made with: those of the service.
FROM service AS training
COPY src/main/docker/train /tmp/
RUN ["bash", "/tmp/train", "/tmp/service.aot"]

FROM service
COPY --from=training /tmp/service.aot ./
ENV JAVA_TOOL_OPTIONS="$JAVA_TOOL_OPTIONS -XX:AOTCache=/app/service.aot"
