# How every target of the project is made: the same options, one target per folder,
# and a check that each folder links with nothing but what it declares.

add_library(signalbox_options INTERFACE)
target_compile_features(signalbox_options INTERFACE cxx_std_20)
target_include_directories(signalbox_options INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_options(signalbox_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual
    -Wold-style-cast "$<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond;-Wlogical-op>")
target_compile_definitions(signalbox_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_KEYWORDS
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400
    SIGNALBOX_VERSION="${PROJECT_VERSION}")

set(SIGNALBOX_SANITIZE "" CACHE STRING "Sanitizers to build with, as for -fsanitize=")
if(SIGNALBOX_SANITIZE)
    add_compile_options(-fsanitize=${SIGNALBOX_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${SIGNALBOX_SANITIZE})
    # GCC 12 warns falsely once the sanitizer's code is in between: about std::optional's flag and value, and about
    # the temporaries of its own headers.
    add_compile_options("$<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized;-Wno-dangling-pointer>")
    if(SIGNALBOX_SANITIZE MATCHES "thread") # the sanitizer does not understand fences, only what they guard
        add_compile_definitions(BOOST_ASIO_DISABLE_FENCED_BLOCK)
        add_library(signalbox_unwatched_clone OBJECT cmake/unwatchedclone.cpp)
        set(SIGNALBOX_SANITIZER_SUPPORT signalbox_unwatched_clone)
    endif()
endif()

find_program(SIGNALBOX_CCACHE ccache)
if(SIGNALBOX_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${SIGNALBOX_CCACHE}")
endif()
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
add_custom_target(programs)

# signalbox_sources(<variable> <target>)
# The sources in the calling folder. With Ninja, CMake 3.25 does not run moc for files that are new since it last did;
# without its timestamp it does.
function(signalbox_sources variable target)
    file(GLOB sources CONFIGURE_DEPENDS "*.cpp" "*.h")
    set(list "${CMAKE_CURRENT_BINARY_DIR}/${target}_sources.txt")
    set(before "")
    if(EXISTS "${list}")
        file(READ "${list}" before)
    endif()
    if(NOT sources STREQUAL before)
        file(REMOVE "${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/timestamp")
        file(WRITE "${list}" "${sources}")
    endif()
    set(${variable} "${sources}" PARENT_SCOPE)
endfunction()

# signalbox_library(<name> LINKS <targets>...)
# A static library of all sources in the calling folder. The whole archive is also linked into a
# small program with only the declared targets beside it, so that a use of a folder that is not
# declared (the "may use" column of ARCHITECTURE.md) fails to link here and not somewhere else.
function(signalbox_library name)
    cmake_parse_arguments(ARG "" "" "LINKS" ${ARGN})
    signalbox_sources(sources ${name})
    add_library(${name} STATIC ${sources})
    set_target_properties(${name} PROPERTIES LINKER_LANGUAGE CXX) # a folder may hold headers only
    target_link_libraries(${name} PUBLIC signalbox_options ${ARG_LINKS})

    set(main "${CMAKE_BINARY_DIR}/linkcheck.cpp")
    if(NOT EXISTS "${main}")
        file(WRITE "${main}" "int main() { return 0; }\n")
    endif()
    add_executable(${name}_linkcheck "${main}")
    target_link_libraries(${name}_linkcheck PRIVATE
        -Wl,--whole-archive $<TARGET_FILE:${name}> -Wl,--no-whole-archive ${ARG_LINKS})
    add_dependencies(${name}_linkcheck ${name})
    set_target_properties(${name}_linkcheck PROPERTIES
        RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/linkcheck" AUTOMOC OFF AUTOUIC OFF AUTORCC OFF)
endfunction()

# signalbox_program(<name> SOURCES <files>... LINKS <targets>...)
# A program that is installed; the target `programs` builds all of them.
function(signalbox_program name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE signalbox_options ${ARG_LINKS} ${SIGNALBOX_SANITIZER_SUPPORT})
    add_dependencies(programs ${name})
    install(TARGETS ${name} RUNTIME)
endfunction()
