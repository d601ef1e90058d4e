# A PostgreSQL server of the program's own, for tests and benchmarks.
include_guard(GLOBAL)
file(GLOB postgres_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/support/postgrescluster.*")
add_library(signalbox_postgres_support STATIC ${postgres_sources})
target_link_libraries(signalbox_postgres_support PUBLIC signalbox_options Qt6::Core PostgreSQL::PostgreSQL)
